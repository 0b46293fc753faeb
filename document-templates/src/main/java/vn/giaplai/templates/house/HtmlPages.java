package vn.giaplai.templates.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the HTML that lies beside a record. Safe for use by many threads. */
public final class HtmlPages {
    private static final TemplateEngine ENGINE = engine();

    private HtmlPages() {}

    /**
     * Fills a page with its data and the style sheets: the one of the house and the one beside the page.
     *
     * @param anchor class beside which {@code <name>.html} and {@code <name>.css} lie
     * @param name file name without its ending
     * @param paper what the page calls {@code paper}
     */
    public static String fill(Class<?> anchor, String name, Object paper) {
        Context context = new Context(Locale.ROOT);
        context.setVariable("paper", paper);
        context.setVariable("css", read(HtmlPages.class, "house.css") + read(anchor, name + ".css"));
        return ENGINE.process(folder(anchor) + name + ".html", context);
    }

    private static String folder(Class<?> anchor) {
        return anchor.getPackageName().replace('.', '/') + "/";
    }

    private static String read(Class<?> anchor, String name) {
        try (InputStream stream = anchor.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("resource " + folder(anchor) + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(HtmlPages.class.getClassLoader());
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        TemplateEngine engine = new TemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
