// What the page's scripts do for us; web/app/host_library.js forwards each to the page's host
// object. A text is passed as its first byte and its length in bytes, UTF-8, and is valid only
// during the call.
#pragma once

#include <cstddef>

extern "C" {

void page_save(const char* summary, std::size_t summary_length, double revision, const char* json,
               std::size_t json_length, const char* steps, std::size_t steps_length, int strict);
void page_keep(const char* id, std::size_t id_length, const char* json, std::size_t json_length);
void page_keep_version(const char* id, std::size_t length, const char* name,
                       std::size_t name_length, const char* json, std::size_t json_length);
void page_list_versions(const char* id, std::size_t length);
void page_load_version(const char* id, std::size_t length, int number);
void page_ask_health(const char* id, std::size_t length);
void page_note_backup(const char* id, std::size_t length);
void page_load(const char* id, std::size_t length);
void page_take_over(const char* id, std::size_t length);
void page_remove(const char* id, std::size_t length);
void page_list();

void page_pick_file();
void page_download(const char* name, std::size_t name_length, const char* type,
                   std::size_t type_length, const char* content, std::size_t content_length);
void page_download_page(const char* name, std::size_t name_length, const char* document,
                        std::size_t document_length, const char* script, std::size_t script_length);
void page_copy(const char* text, std::size_t length);
void page_deflate(const char* text, std::size_t length);
void page_inflate(const char* name, std::size_t name_length, const char* bytes, std::size_t length);
// Writes at most `room` bytes; answers how many.
std::size_t page_address(char* text, std::size_t room);
int page_can_link_files();
void page_link_file(const char* document, std::size_t document_length, const char* name,
                    std::size_t name_length, const char* json, std::size_t json_length);
void page_unlink_file(const char* document, std::size_t length);
void page_write_linked(const char* document, std::size_t document_length, const char* json,
                       std::size_t json_length);

void page_start_job(unsigned number, const char* name, std::size_t name_length,
                    const char* question, std::size_t length, unsigned file);
void page_stop_job(unsigned number);
void page_let_go(unsigned file);
// In a job: how much is done. Answers 0 when it is to stop.
int page_job_progress(double share);

void page_remember(const char* key, std::size_t key_length, const char* value,
                   std::size_t value_length);
void page_set_language(const char* language, std::size_t length);
void page_set_plan_language(const char* language, std::size_t length);
void page_set_theme(int dark);
void page_reload();
void page_set_title(const char* title, std::size_t length);

double page_now();
// Writes at most `room` bytes of a date ("2026-01-15") or a clock time ("14:32"), local; answers
// how many.
std::size_t page_today(char* text, std::size_t room);
std::size_t page_clock(double seconds, char* text, std::size_t room);
unsigned page_entropy();

// Text in the faces of the machine. The picture's left, top, width, height and whether it is
// coloured go to `box`; the answer is its pixels, to be freed.
float page_text_advance(const char* text, std::size_t length, float px, int semibold);
unsigned char* page_text_picture(const char* text, std::size_t length, float px, int semibold,
                                 int* box);

// Takes the changes that web/mirror/node_changes.h describes; they are applied when the frame has
// ended.
void page_mirror(const char* changes, std::size_t length);
void page_set_cursor(int cursor);

// Ends the program; does not return.
void page_out_of_memory();

}  // extern "C"
