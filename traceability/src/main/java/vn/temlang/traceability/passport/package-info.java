/** The public view of a product and its batch: what a scan shows. */
@NullMarked
package vn.temlang.traceability.passport;

import org.jspecify.annotations.NullMarked;
