/** Tests of what pages say. */
@NullMarked
package vn.temlang.api.page.text;

import org.jspecify.annotations.NullMarked;
