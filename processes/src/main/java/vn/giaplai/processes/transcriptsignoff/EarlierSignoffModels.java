package vn.giaplai.processes.transcriptsignoff;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Steps that one delegate does are found by the names that stand in the model, and in earlier versions of it. */
@Configuration(proxyBeanMethods = false)
class EarlierSignoffModels {

    @Bean("transcriptSignoffEarlierNames")
    static BeanFactoryPostProcessor earlierNames() {
        return beans -> {
            beans.registerAlias("liftDocumentsDelegate", "liftSignaturesDelegate");
            beans.registerAlias("archiveDocumentsDelegate", "archiveTranscriptsDelegate");
            beans.registerAlias("recordCompletionDelegate", "recordEmptyCaseDelegate");
        };
    }
}
