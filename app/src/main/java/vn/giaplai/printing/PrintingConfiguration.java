package vn.giaplai.printing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.giaplai.templates.DocumentRenderer;

/** The one renderer of the house, and with it the one cache of fonts. */
@Configuration(proxyBeanMethods = false)
class PrintingConfiguration {

    static final DocumentRenderer RENDERER = DocumentRenderer.create();

    @Bean
    DocumentRenderer documentRenderer() {
        return RENDERER;
    }
}
