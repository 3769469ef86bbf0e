/** Facts about the log. */
@NullMarked
package vn.temlang.traceability.log;

import org.jspecify.annotations.NullMarked;
