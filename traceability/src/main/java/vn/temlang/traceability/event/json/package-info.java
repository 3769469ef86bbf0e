/** EPCIS 2.0 events as JSON-LD, in and out. */
@NullMarked
package vn.temlang.traceability.event.json;

import org.jspecify.annotations.NullMarked;
