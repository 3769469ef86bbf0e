/** Files in a bucket of a store that speaks S3. */
@NullMarked
package vn.temlang.traceability.storage.s3;

import org.jspecify.annotations.NullMarked;
