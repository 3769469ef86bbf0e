/** What people may ask for about their own data, and by when the law wants it done. */
@NullMarked
package vn.temlang.traceability.rights;

import org.jspecify.annotations.NullMarked;
