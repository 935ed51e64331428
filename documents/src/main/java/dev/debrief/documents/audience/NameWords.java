package dev.debrief.documents.audience;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that need care when they are part of a name. */
final class NameWords {

    /** Names that are English words, too. In lower case they are read as words. */
    static final Set<String> ALSO_WORDS = spellings("""
            able an are art ash august autumn basil bill bond brook brooks carol case chance chase christian
            clay cook dale dawn day dean do drew earl faith field finch fisher flora fox frank gene glen good
            grace grant gray green had hall harry has he heath hill hope hunter in iris ivy jack jean joy june
            king lane lily long love major mark marks max may miles miller nick no north olive on park parks pat
            pearl penny price rain ray reed rich rob robin rose ruby rusty sandy saw scarlett sharp she short
            sky smith so star stone storm sue summer victor wade walker ward was west white will winter wood
            woods young
            """);

    /** Parts of names, titles and functions that name nobody on their own. */
    static final Set<String> NOT_NAMES = spellings("""
            a admin administrator al alert alertmanager and at bin bot call chief commander customer customers
            da database de del den deployment der developer developers di director dr du el engineer engineering
            engineers error errors finance for grafana head ii iii incident internal jr la le lead leader legal
            manager marketing monitoring mr mrs ms of officer on oncall operations operator ops owner pagerduty
            payments platform president product prof public responder root sales security senior service
            services slack sr st staff support system team teams test tests the to user van vice von with zu
            """);

    /** What an initial and a surname can be by chance. */
    static final Set<String> NO_LOGINS = words("""
            black blank blink block blog boss bread break breach brief bring brush cash cast catch chart chat cheat
            clash class clean clear clock close cloud cold crash crate cream creed cross delay drain dress drop
            email event flag flash flaw float flow flower flush glass grid grow hand help host land lock link
            load main merge order panic part patch place plan plane plate play port press price print prune query
            rack read retry rollback score send shard share shift shock skill slack slice slow smart snow spark
            split stack stage stall start stop store swing tall task team than then this trace track trade train
            trust twin type until usage user very wait wall when where while word world
            """);

    /** Two or three letters that are seldom somebody. */
    static final Set<String> ABBREVIATIONS = words("""
            ac ad ai am ap api app as at aws az bi by cd cdn cet ci cia ceo cfo cli cm co cp cpu cr cto db dba dc dm
            dns do dr ec edt est eta eu eur fr fs gb gc gdp gmt go gpu hr hq http iam id ide if in io ip is it iso
            js jvm kb km kpi lb llm log ltd mb md me ml mr ms mtr my nat nfs ng no ny of ok on or os ot pc pdf pg
            php pi pm po pod pr ps qa ram rc rds re ro rpc rpo rto sa sd sdk sf sla sli slo sms so sql sre ssd ssh
            sso ssl ssr st tb tcp tls to tv tx udp ui uk up uri url us usa usd usb utc ux vm vp vpc vpn vs we www
            xml
            """);

    private NameWords() {}

    private static Set<String> words(String words) {
        return Stream.of(words.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** As names are compared. */
    private static Set<String> spellings(String words) {
        return words(words).stream().map(Words::spelling).collect(Collectors.toUnmodifiableSet());
    }
}
