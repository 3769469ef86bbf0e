/** The log's secrets: a key file of its own and the platform's random numbers. */
@NullMarked
package vn.temlang.traceability.log.file;

import org.jspecify.annotations.NullMarked;
