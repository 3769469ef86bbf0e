/** Administrative units from the data files that come with the product. */
@NullMarked
package vn.temlang.traceability.place.csv;

import org.jspecify.annotations.NullMarked;
