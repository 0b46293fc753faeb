package vn.giaplai.processes.transcriptlock;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cases that run on an earlier version of the model find the steps by the names that stand in it. */
@Configuration(proxyBeanMethods = false)
class EarlierLockModels {

    @Bean("transcriptLockEarlierNames")
    static BeanFactoryPostProcessor earlierNames() {
        return beans -> {
            beans.registerAlias("liftDocumentsDelegate", "liftLockDecisionDelegate");
            beans.registerAlias("archiveDocumentsDelegate", "archiveLockDecisionDelegate");
        };
    }
}
