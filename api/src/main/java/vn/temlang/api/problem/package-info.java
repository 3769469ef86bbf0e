/** Every answer that is not what was asked for: RFC 9457 problems and error pages. */
@NullMarked
package vn.temlang.api.problem;

import org.jspecify.annotations.NullMarked;
