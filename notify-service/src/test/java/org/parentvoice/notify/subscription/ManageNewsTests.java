package org.parentvoice.notify.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ManageNewsTests {

    /** Mail may not reach this address, or be paused, whatever was just pressed. */
    @ParameterizedTest
    @EnumSource(ManageNews.class)
    void noMailIsPromised(ManageNews news) {
        assertThat(news.words()).doesNotContainPattern("(?i)we will email|you will get emails");
    }
}
