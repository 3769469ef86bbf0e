/**
 * Short keyed codes of serial stamps: made, printed, typed back and verified without a row per
 * stamp.
 */
@NullMarked
package vn.temlang.qrlabels.stampcode;

import org.jspecify.annotations.NullMarked;
