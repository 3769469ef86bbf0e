/**
 * What a buyer checks without trusting anybody: the proof of a stamp, built, carried and verified.
 */
@NullMarked
package vn.temlang.traceability.proof;

import org.jspecify.annotations.NullMarked;
