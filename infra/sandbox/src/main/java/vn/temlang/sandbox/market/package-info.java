/** A marketplace that speaks the partner contract and has a shop window for buyers. */
@NullMarked
package vn.temlang.sandbox.market;

import org.jspecify.annotations.NullMarked;
