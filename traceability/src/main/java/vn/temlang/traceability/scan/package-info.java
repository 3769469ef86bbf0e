/** What a buyer asks of a stamp and what we answer; every scan is kept. */
@NullMarked
package vn.temlang.traceability.scan;

import org.jspecify.annotations.NullMarked;
