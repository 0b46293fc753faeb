package vn.giaplai.processes.assessment;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers the rules, with the default readings, to the application. */
@Configuration(proxyBeanMethods = false)
class AssessmentConfiguration {

    @Bean
    AssessmentRules assessmentRules() {
        return AssessmentRules.with(RuleParameters.defaults());
    }
}
