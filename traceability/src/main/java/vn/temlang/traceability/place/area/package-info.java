/** The areas of communes, from simplified boundaries, by JTS. */
@NullMarked
package vn.temlang.traceability.place.area;

import org.jspecify.annotations.NullMarked;
