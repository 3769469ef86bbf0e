/** The face of a maker beside the trade name, while that person agrees. */
@NullMarked
package vn.temlang.traceability.portrait;

import org.jspecify.annotations.NullMarked;
