/** What was made at one time under the same conditions (lô, AI 10). */
@NullMarked
package vn.temlang.traceability.batch;

import org.jspecify.annotations.NullMarked;
