/** The client of Vietnam Post's address service. */
@NullMarked
package vn.temlang.traceability.place.vpostcode;

import org.jspecify.annotations.NullMarked;
