/** What was granted to a producer or a product, by whom, until when. */
@NullMarked
package vn.temlang.traceability.certificate;

import org.jspecify.annotations.NullMarked;
