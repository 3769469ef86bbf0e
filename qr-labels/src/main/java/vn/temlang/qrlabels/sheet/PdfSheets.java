package vn.temlang.qrlabels.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Sheets of labels as a PDF, page by page: memory does not grow with the number of labels. Symbols
 * are image masks on whole dots; text is real text with its font embedded; viewers are told not to
 * scale.
 */
public final class PdfSheets {
  // a viewer looks for a page in a tree, not in one long list
  private static final int PAGES_IN_NODE = 100;

  private final PdfFile file;
  private final LabelTemplate template;
  private final List<Integer> nodes = new ArrayList<>();
  private final List<Integer> node = new ArrayList<>();
  private final ContentStream page = new ContentStream();
  private int catalog;
  private int root;
  private int resources;
  private int parent;
  private int pages;

  private PdfSheets(PdfFile file, LabelTemplate template) {
    this.file = file;
    this.template = template;
  }

  /**
   * What was written.
   *
   * @param labels at least one
   * @param pages sheets of paper
   */
  public record Printed(long labels, int pages) {}

  /**
   * Writes labels row by row, beginning at the template's first position. The first label is set
   * before the first byte is written; a later one that does not fit ends the file unfinished.
   *
   * @param labels at least one
   * @param out stays open
   * @throws UnprintableLabelException when a label does not fit
   * @throws IllegalArgumentException when there is no label, or one has a character that no label
   *     can show
   */
  public static Printed write(LabelTemplate template, Iterator<Label> labels, OutputStream out)
      throws IOException {
    if (!labels.hasNext()) {
      throw new IllegalArgumentException("A sheet has at least one label");
    }
    Label first = labels.next();
    LabelSetter setter = new LabelSetter(template, first);
    try (PdfFile file = new PdfFile(out)) {
      return new PdfSheets(file, template).write(setter, first, labels);
    }
  }

  /**
   * Sets a label without writing it.
   *
   * @throws UnprintableLabelException when it does not fit the template
   * @throws IllegalArgumentException when it has a character that no label can show
   */
  public static void check(LabelTemplate template, Label label) {
    new LabelSetter(template, label).show(new ContentStream(), label, 0);
  }

  private Printed write(LabelSetter setter, Label first, Iterator<Label> labels)
      throws IOException {
    begin();
    int place = template.firstPosition() - 1;
    setter.show(page, first, place);
    long count = 1;
    while (labels.hasNext()) {
      place++;
      if (place == template.labelsPerSheet()) {
        endPage();
        place = 0;
      }
      setter.show(page, labels.next(), place);
      count++;
    }
    endPage();
    end();
    return new Printed(count, pages);
  }

  private void begin() throws IOException {
    catalog = file.reserve();
    root = file.reserve();
    int regular = new EmbeddedFont(file, LabelFont.REGULAR).write();
    int strong = new EmbeddedFont(file, LabelFont.STRONG).write();
    resources = file.object("<</Font<</F1 %d 0 R/F2 %d 0 R>>>>".formatted(regular, strong));
  }

  private void endPage() throws IOException {
    if (node.isEmpty()) {
      parent = file.reserve();
    }
    int content = file.stream("", page.buffer(), page.length());
    node.add(
        file.object("<</Type/Page/Parent %d 0 R/Contents %d 0 R>>".formatted(parent, content)));
    page.clear();
    pages++;
    if (node.size() == PAGES_IN_NODE) {
      endNode();
    }
  }

  private void endNode() throws IOException {
    file.object(
        parent,
        "<</Type/Pages/Parent %d 0 R/Count %d/Kids[%s]>>"
            .formatted(root, node.size(), references(node)));
    nodes.add(parent);
    node.clear();
  }

  private void end() throws IOException {
    if (!node.isEmpty()) {
      endNode();
    }
    file.object(
        root,
        "<</Type/Pages/Count %d/Kids[%s]/MediaBox[0 0 %s]/Resources %d 0 R>>"
            .formatted(pages, references(nodes), paper(), resources));
    file.object(
        catalog,
        "<</Type/Catalog/Pages %d 0 R/Lang(vi-VN)/ViewerPreferences<</PrintScaling/None>>>>"
            .formatted(root));
    file.end(catalog);
  }

  // whole dots, so that labels measured from the upper edge stand on whole dots too
  private String paper() {
    ContentStream size = new ContentStream();
    size.number(LabelFrame.dots(template.paper().width()) * LabelFrame.DOT);
    size.number(LabelFrame.dots(template.paper().height()) * LabelFrame.DOT);
    return new String(size.toBytes(), StandardCharsets.US_ASCII).strip();
  }

  private static String references(List<Integer> numbers) {
    StringBuilder references = new StringBuilder();
    for (int number : numbers) {
      references.append(number).append(" 0 R ");
    }
    return references.toString().strip();
  }
}
