/**
 * Identify and carry: GS1 keys, stamp codes, symbols and sheets; what its features share stands
 * here.
 */
@NullMarked
package vn.temlang.qrlabels;

import org.jspecify.annotations.NullMarked;
