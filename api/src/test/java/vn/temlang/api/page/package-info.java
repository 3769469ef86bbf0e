/** Tests of the pages. */
@NullMarked
package vn.temlang.api.page;

import org.jspecify.annotations.NullMarked;
