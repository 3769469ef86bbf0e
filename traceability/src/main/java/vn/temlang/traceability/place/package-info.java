/** Where things are made: sites, administrative units and the three address codes. */
@NullMarked
package vn.temlang.traceability.place;

import org.jspecify.annotations.NullMarked;
