/** What people were asked, what they agreed to and what they took back. */
@NullMarked
package vn.temlang.traceability.consent;

import org.jspecify.annotations.NullMarked;
