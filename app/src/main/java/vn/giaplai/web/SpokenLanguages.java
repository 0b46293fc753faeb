package vn.giaplai.web;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/** Lets {@link LanguageMarks} read every page before it is sent. */
@Component
final class SpokenLanguages implements IPostProcessorDialect {

    private static final int LAST = 10_000;

    @Override
    public String getName() {
        return "spoken languages";
    }

    @Override
    public int getDialectPostProcessorPrecedence() {
        return LAST;
    }

    @Override
    public Set<IPostProcessor> getPostProcessors() {
        return Set.of(new PostProcessor(TemplateMode.HTML, LanguageMarks.class, LAST));
    }
}
