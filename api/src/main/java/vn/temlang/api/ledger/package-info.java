/** What anybody may ask of the ledger: proofs, checkpoint, tiles. */
@NullMarked
package vn.temlang.api.ledger;

import org.jspecify.annotations.NullMarked;
