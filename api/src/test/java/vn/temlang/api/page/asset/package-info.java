/** Tests of the static files. */
@NullMarked
package vn.temlang.api.page.asset;

import org.jspecify.annotations.NullMarked;
