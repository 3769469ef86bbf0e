/** What a farmer enters, each entry one event of the ledger. */
@NullMarked
package vn.temlang.traceability.diary;

import org.jspecify.annotations.NullMarked;
