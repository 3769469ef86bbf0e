package vn.temlang.qrlabels.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;

/**
 * Numbered objects of a PDF file (ISO 32000-1, section 7.5), written as they come; only the place
 * of each is kept.
 */
final class PdfFile implements AutoCloseable {
  private final OutputStream out;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private byte[] deflated = new byte[1 << 14];
  private long[] offsets = new long[64];
  private int last;
  private long written;

  PdfFile(OutputStream out) throws IOException {
    this.out = out;
    // bytes above 127 in the second line tell transport programs that the file is binary
    write(new byte[] {'%', 'P', 'D', 'F', '-', '1', '.', '7', '\n'});
    write(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
  }

  /** The number of an object that is written later. */
  int reserve() {
    last++;
    if (last == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * last);
    }
    return last;
  }

  void object(int number, String body) throws IOException {
    begin(number);
    write(body);
    write("\nendobj\n");
  }

  int object(String body) throws IOException {
    int number = reserve();
    object(number, body);
    return number;
  }

  /**
   * A stream, compressed.
   *
   * @param entries of its dictionary besides length and filter
   */
  int stream(String entries, byte[] data, int length) throws IOException {
    int size = deflate(data, length);
    int number = reserve();
    begin(number);
    write("<</Length " + size + "/Filter/FlateDecode" + entries + ">>stream\n");
    out.write(deflated, 0, size);
    written += size;
    write("\nendstream\nendobj\n");
    return number;
  }

  void end(int catalog) throws IOException {
    long table = written;
    write("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
    for (int number = 1; number <= last; number++) {
      write("%010d 00000 n \n".formatted(offsets[number]));
    }
    write("trailer\n<</Size " + (last + 1) + "/Root " + catalog + " 0 R>>\n");
    write("startxref\n" + table + "\n%%EOF\n");
    out.flush();
  }

  /** Frees the compressor; the stream beneath stays open. */
  @Override
  public void close() {
    deflater.close();
  }

  private void begin(int number) throws IOException {
    offsets[number] = written;
    write(number + " 0 obj\n");
  }

  private int deflate(byte[] data, int length) {
    deflater.reset();
    deflater.setInput(data, 0, length);
    deflater.finish();
    int size = 0;
    while (!deflater.finished()) {
      if (size == deflated.length) {
        deflated = Arrays.copyOf(deflated, 2 * size);
      }
      size += deflater.deflate(deflated, size, deflated.length - size);
    }
    return size;
  }

  private void write(String ascii) throws IOException {
    write(ascii.getBytes(StandardCharsets.US_ASCII));
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    written += bytes.length;
  }
}
