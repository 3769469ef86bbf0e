/**
 * Files of people's making, kept outside the database under the name that their bytes give them.
 */
@NullMarked
package vn.temlang.traceability.storage;

import org.jspecify.annotations.NullMarked;
