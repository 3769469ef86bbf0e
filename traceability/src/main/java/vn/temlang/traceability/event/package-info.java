/** What happened to a batch, in the words of EPCIS 2.0, kept once and for ever. */
@NullMarked
package vn.temlang.traceability.event;

import org.jspecify.annotations.NullMarked;
