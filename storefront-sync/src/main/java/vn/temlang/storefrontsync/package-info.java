/** One truth about what is for sale, many shops. */
@NullMarked
package vn.temlang.storefrontsync;

import org.jspecify.annotations.NullMarked;
