/** Breaches of personal data and the 72 hours to report them. */
@NullMarked
package vn.temlang.traceability.breach;

import org.jspecify.annotations.NullMarked;
