package vn.giaplai.processes.transcriptsignoff;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases that run on an earlier version of the model find the steps by the names that stand in it. */
@Configuration(proxyBeanMethods = false)
class EarlierSignoffModels {

    @Bean("transcriptSignoffEarlierNames")
    static BeanFactoryPostProcessor earlierNames() {
        return beans -> {
            beans.registerAlias("liftDocumentsDelegate", "liftSignaturesDelegate");
            beans.registerAlias("archiveDocumentsDelegate", "archiveTranscriptsDelegate");
        };
    }
}
