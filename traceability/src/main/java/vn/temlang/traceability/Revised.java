package vn.temlang.traceability;

/**
 * A thing and how often it was changed: who changes it says which state it saw.
 *
 * @param revision 1 when it was entered, one more with each change
 */
public record Revised<T>(T value, int revision) {}
