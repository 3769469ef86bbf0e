/**
 * GS1 identification keys, the platform's own trace code, and the GS1 Digital Link that carries
 * them.
 */
@NullMarked
package vn.temlang.qrlabels.gs1;

import org.jspecify.annotations.NullMarked;
