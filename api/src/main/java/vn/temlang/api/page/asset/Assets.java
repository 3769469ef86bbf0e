package vn.temlang.api.page.asset;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The static files of the pages, held in memory: an address is valid as long as the content is the
 * same, so browsers may keep what they got for ever.
 */
@Singleton
public final class Assets {
  /** The one style sheet of every page. */
  public static final String STYLE = "temlang.css";

  /** The typeface, which only pages behind the login load. */
  public static final String FONTS = "fonts.css";

  /** The icon of the site. */
  public static final String ICON = "icon.svg";

  /** The one script: what browsers offer for passkeys can be reached in no other way. */
  public static final String PASSKEYS = "passkeys.js";

  private static final List<String> FONT_FILES =
      List.of(
          "be-vietnam-pro-latin-400.woff2",
          "be-vietnam-pro-latin-600.woff2",
          "be-vietnam-pro-vietnamese-400.woff2",
          "be-vietnam-pro-vietnamese-600.woff2");
  private static final Pattern LINK = Pattern.compile("url\\(([a-z0-9.-]+)\\)");
  private static final Pattern COMMENT = Pattern.compile("/\\*(?!!).*?\\*/", Pattern.DOTALL);

  private final Map<String, Asset> byName = new HashMap<>();
  private final Map<String, Asset> byAddress = new HashMap<>();

  /**
   * Reads all files from the class path.
   *
   * @throws IllegalStateException when one is missing
   */
  public Assets() {
    FONT_FILES.forEach(name -> add(name, "font/woff2", read(name)));
    add(ICON, "image/svg+xml", read(ICON));
    add(PASSKEYS, "text/javascript; charset=utf-8", read(PASSKEYS));
    add(FONTS, "text/css; charset=utf-8", styles(List.of(FONTS)));
    add(STYLE, "text/css; charset=utf-8", styles(List.of("modern-normalize.css", STYLE)));
  }

  /**
   * The address under which a file is served.
   *
   * @param name its name in {@code src/main/resources/assets}
   * @throws IllegalArgumentException for a name that is no asset
   */
  public String address(String name) {
    Asset asset = byName.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("no asset " + name);
    }
    return asset.address();
  }

  Optional<Asset> find(String address) {
    return Optional.ofNullable(byAddress.get(address));
  }

  private void add(String name, String mediaType, byte[] bytes) {
    Asset asset = Asset.of(name, mediaType, bytes);
    byName.put(name, asset);
    byAddress.put(asset.address(), asset);
  }

  private byte[] styles(List<String> names) {
    List<String> sheets = new ArrayList<>();
    names.forEach(name -> sheets.add(new String(read(name), StandardCharsets.UTF_8)));
    String sheet = COMMENT.matcher(String.join("\n", sheets)).replaceAll("");
    return LINK.matcher(sheet).replaceAll(this::linked).getBytes(StandardCharsets.UTF_8);
  }

  private String linked(MatchResult link) {
    return Matcher.quoteReplacement("url(" + address(link.group(1)) + ")");
  }

  private static byte[] read(String name) {
    try (InputStream file = Assets.class.getResourceAsStream("/assets/" + name)) {
      if (file == null) {
        throw new IllegalStateException("/assets/" + name + " is missing from the class path");
      }
      return file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
