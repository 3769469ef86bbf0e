/** ID numbers sealed by Google Tink, its keys in a file. */
@NullMarked
package vn.temlang.traceability.contact.tink;

import org.jspecify.annotations.NullMarked;
