/** The proof bundle as a JSON file. */
@NullMarked
package vn.temlang.traceability.proof.json;

import org.jspecify.annotations.NullMarked;
