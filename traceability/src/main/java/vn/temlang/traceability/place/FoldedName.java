package vn.temlang.traceability.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A Vietnamese name with what documents disagree about taken away: case, spaces, and on which vowel
 * of a pair the tone mark stands (Hòa, Hoà).
 */
public final class FoldedName {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private FoldedName() {}

  /** Alike for two spellings of one name. */
  public static String of(String name) {
    String spaced = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    for (String syllable : spaced.split(" ")) {
      folded.append(folded.isEmpty() ? "" : " ").append(syllable(syllable));
    }
    return folded.toString();
  }

  /** The same letters in one form (NFC), with single spaces. */
  public static String composed(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
  }

  /** Without any accent, as people type who have no Vietnamese keyboard: {@code thong hoa}. */
  public static String plain(String name) {
    String letters = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    return letters.toLowerCase(Locale.ROOT).replace('đ', 'd');
  }

  /** Tone marks go behind the syllable; breve, circumflex, horn and đ stay with their letters. */
  private static String syllable(String syllable) {
    StringBuilder letters = new StringBuilder();
    StringBuilder tones = new StringBuilder();
    for (char c : Normalizer.normalize(syllable, Normalizer.Form.NFD).toCharArray()) {
      (isTone(c) ? tones : letters).append(c);
    }
    return Normalizer.normalize(letters, Normalizer.Form.NFC) + tones;
  }

  private static boolean isTone(char c) {
    return c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323';
  }
}
