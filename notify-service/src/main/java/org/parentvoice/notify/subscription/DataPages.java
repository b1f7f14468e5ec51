package org.parentvoice.notify.subscription;

import org.parentvoice.notify.link.FollowLinks;
import org.parentvoice.notify.retention.RetentionSettings;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What we keep about you: to read, and to take away. */
@Controller
@RequestMapping("/subscriptions/manage/data")
class DataPages {

    private final DataReader data;
    private final FollowLinks links;
    private final RetentionSettings retention;

    DataPages(DataReader data, FollowLinks links, RetentionSettings retention) {
        this.data = data;
        this.links = links;
        this.retention = retention;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String token) {
        return new ModelAndView("notify/data")
                .addObject("data", data.of(links.readManage(token)))
                .addObject("recordDays", retention.records().toDays())
                .addObject("token", token)
                .addObject("backTo", "/subscriptions/manage?token=" + token);
    }

    @GetMapping("/download")
    ResponseEntity<KeptData> download(@RequestParam(defaultValue = "") String token) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("what-parent-voice-keeps-about-me.json")
                                .build()
                                .toString())
                .body(data.of(links.readManage(token)));
    }
}
