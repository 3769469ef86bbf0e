/** A ledger of movements, and the two figures that follow from it. */
@NullMarked
package vn.temlang.storefrontsync.stock;

import org.jspecify.annotations.NullMarked;
