/** Identify and carry: GS1 keys, stamp codes, symbols and sheets. */
@NullMarked
package vn.temlang.qrlabels;

import org.jspecify.annotations.NullMarked;
