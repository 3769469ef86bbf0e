/** Personal data as the running server treats it. */
@NullMarked
package vn.temlang.api.personal;

import org.jspecify.annotations.NullMarked;
