/** Seals ID numbers. */
@NullMarked
package vn.temlang.traceability.contact.keyed;

import org.jspecify.annotations.NullMarked;
