/** The page on which somebody adds pictures of a product and puts them in order. */
@NullMarked
package vn.temlang.api.page.picture;

import org.jspecify.annotations.NullMarked;
