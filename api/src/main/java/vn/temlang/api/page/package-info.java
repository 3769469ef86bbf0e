/** The pages that people see: rendered on the server, complete without JavaScript. */
@NullMarked
package vn.temlang.api.page;

import org.jspecify.annotations.NullMarked;
