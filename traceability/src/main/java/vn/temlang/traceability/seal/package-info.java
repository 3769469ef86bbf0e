/** Keeps small secrets under keys that can be changed. */
@NullMarked
package vn.temlang.traceability.seal;

import org.jspecify.annotations.NullMarked;
