/** QR symbols according to ISO/IEC 18004. */
@NullMarked
package vn.temlang.qrlabels.symbol;

import org.jspecify.annotations.NullMarked;
