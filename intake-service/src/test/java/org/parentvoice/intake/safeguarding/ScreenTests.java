package org.parentvoice.intake.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTests {

    private final Screen screen = new Screen();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "She said she wants to die.",
                "he has tried to KILL HIMSELF twice",
                "CAMHS only see suicidal children",
                "my daughter self-harms every week",
                "he keeps cutting himself",
                "I don’t want to live any more",
                "A teacher hit my son.",
                "he was punched by his support worker",
                "He is scared to go home",
                "dad hits me",
                "He was locked in a room for hours",
                "she was left in wet nappies all day",
                "She's being abused at school"
            })
    void aPersonReadsThis(String text) {
        assertThat(screen.needsPerson(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "...",
                "We waited a year for an assessment and the delay hit us hard.",
                "I am dying to know when the plan will come",
                "We were hit by the cuts to transport",
                "He is in pieces, and I am at the end of my tether",
                "The wait is killing us",
                "We need a life beyond forms",
                "Respite was cut. It hurts.",
                "They neglect to answer emails and abuse the process",
                "The school is unsafe to walk to, there is no pavement"
            })
    void thisGoesOn(String text) {
        assertThat(screen.needsPerson(text)).isFalse();
    }
}
